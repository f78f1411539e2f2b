package org.almoner.fund;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.almoner.form.Form;
import org.almoner.form.Question;
import org.almoner.form.Section;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.shared.Cursor;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class Rounds {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*");

    private final RoundRepository repository;
    private final KnownRounds known;
    private final RoundQueries queries;
    private final FormQueries forms;
    private final Criteria criteria;
    private final Funds funds;
    private final Pots pots;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rounds(
            RoundRepository repository,
            KnownRounds known,
            RoundQueries queries,
            FormQueries forms,
            Criteria criteria,
            Funds funds,
            Pots pots,
            Clock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.known = known;
        this.queries = queries;
        this.forms = forms;
        this.criteria = criteria;
        this.funds = funds;
        this.pots = pots;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses a code that another round has: references of applications begin with it. */
    public RoundId draft(DraftRound command, PersonId by) {
        var round = Round.draft(command);
        check(command, round.id());
        repository.save(round);
        criteria.write(round);
        events.publishEvent(new RoundDrafted(round.id(), round.code(), by));
        return round.id();
    }

    public void change(RoundId id, DraftRound command, PersonId by) {
        edit(id, draft -> command, by);
    }

    /** Changes one part of a draft and leaves the others as they are now, whoever wrote them meanwhile. */
    public void edit(RoundId id, UnaryOperator<DraftRound> change, PersonId by) {
        var round = fresh(id);
        var next = change.apply(round.draft());
        check(next, id);
        var changed = round.change(next, by);
        repository.save(round);
        criteria.write(round);
        events.publishEvent(changed);
    }

    /** Drafts a round as it was written down; refuses funds and parents that are not here. */
    public RoundId draft(RoundDefinition definition, PersonId by) {
        var fund =
                funds.byCode(definition.fund()).orElseThrow(() -> new Refusal("round.fund-unknown", definition.fund()));
        var parent = definition.parent();
        var follows =
                parent == null ? null : byCode(parent).orElseThrow(() -> new Refusal("round.parent-unknown", parent));
        return draft(definition.draft(fund.id(), follows == null ? null : follows.id()), by);
    }

    /** A new draft like an earlier round, with a code and a name of its own and without dates. */
    public RoundId copy(RoundId id, String code, String name, PersonId by) {
        return draft(define(id).as(code, name), by);
    }

    /** The round as it can be written down and drafted again, here or elsewhere. */
    @Transactional(readOnly = true)
    public RoundDefinition define(RoundId id) {
        var round = get(id);
        var parent = round.parent();
        var fund = funds.get(round.fund());
        return RoundDefinition.of(
                round.draft(), fund.code(), parent == null ? null : get(parent).code());
    }

    /** Freezes the terms and opens the pot; refuses while {@link #missing} names anything. */
    public void publish(RoundId id, PersonId by) {
        var round = fresh(id);
        var published = round.publish(funds.get(round.fund()), clock.instant(), by);
        pots.open(new PotId(id.value()), round.name(), round.pot(), by.value());
        repository.openNumbering(id);
        repository.save(round);
        issue(id, "", by);
        events.publishEvent(published);
    }

    /** Codes of what is missing or wrong before the round can be published; empty when it is ready. */
    @Transactional(readOnly = true)
    public List<String> missing(RoundId id) {
        var round = get(id);
        return Readiness.missing(round.draft(), funds.get(round.fund()), clock.instant());
    }

    /**
     * Corrects the wording of a published form: a new version, shown at once. Refuses whatever answers that are already
     * written could not bear.
     */
    public void reword(RoundId id, Form next, String reason, PersonId by) {
        reword(id, next, null, reason, by);
    }

    /** @param seen the version that is corrected; another one meanwhile is a refusal. Null if it does not matter */
    public void reword(RoundId id, Form next, @Nullable Integer seen, String reason, PersonId by) {
        var now = get(id).formVersion();
        if (seen != null && seen != now) throw new Refusal("round.form-moved", now);
        Plausible.form(next);
        act(id, round -> round.reword(next, reason, by));
        issue(id, reason, by);
    }

    /** Every version of the form that applicants were shown, the first one first. */
    @Transactional(readOnly = true)
    public List<IssuedForm> versions(RoundId id) {
        return forms.issued(id);
    }

    /** What each version but the first said differently from the one before, and why. */
    @Transactional(readOnly = true)
    public List<Correction> corrections(RoundId id) {
        var issued = forms.issued(id);
        return IntStream.range(1, issued.size())
                .mapToObj(at -> correction(issued.get(at - 1), issued.get(at)))
                .toList();
    }

    private static Correction correction(IssuedForm before, IssuedForm after) {
        return new Correction(
                after.version(), after.reason(), after.at(), before.form().differences(after.form()));
    }

    /** Moves the closing of a published round to later; refused once the deadline has passed. */
    public void extend(RoundId id, Instant newClosesAt, String reason, PersonId by) {
        act(id, round -> round.extend(newClosesAt, reason, clock.instant(), by));
    }

    /** Ends a published round before its decision; its money, with what was reserved, goes back to where it came from. */
    public void cancel(RoundId id, String reason, PersonId by) {
        act(id, round -> round.cancel(reason, by));
        pots.withdraw(new PotId(id.value()), id.value(), get(id).code(), by.value());
    }

    /** Said by the panel's conclusion, which has checked that nothing is undecided. */
    public void decided(RoundId id, PersonId by) {
        act(id, round -> round.decided(by));
    }

    /** Said by the officer's completion, which has checked that no award is under way. */
    public void completed(RoundId id, PersonId by) {
        act(id, round -> round.completed(by));
    }

    @Step
    public Date opensAt(RoundId id) {
        return Date.from(get(id).opensAt());
    }

    @Step
    public void open(RoundId id) {
        act(id, Round::open);
    }

    /** The deadline: closing plus grace. */
    @Step
    public Date closesAt(RoundId id) {
        return Date.from(get(id).deadline());
    }

    @Step
    public void close(RoundId id) {
        act(id, Round::close);
    }

    @Step
    public String headline(RoundId id) {
        var round = get(id);
        return round.code() + " " + round.name();
    }

    @Transactional(readOnly = true)
    public Round get(RoundId id) {
        return known.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** To be changed and saved. */
    private Round fresh(RoundId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Drafts are found by officers and auditors only, everything else by everyone. */
    @Transactional(readOnly = true)
    public Round visible(RoundId id, @Nullable SignedIn me) {
        var round = get(id);
        if (round.status() == Round.Status.DRAFT && !draftsFor(me)) throw new NotFound(id);
        return round;
    }

    /** Whether this person (a visitor, when {@code null}) may know of rounds that are still drafts. */
    public static boolean draftsFor(@Nullable SignedIn me) {
        return me != null && me.hasAny(Role.OFFICER, Role.AUDITOR);
    }

    @Transactional(readOnly = true)
    public Optional<Round> byCode(String code) {
        return repository.byCode(code);
    }

    /** Rounds that accept applications at this instant, the soonest to close first. */
    @Transactional(readOnly = true)
    public List<RoundRow> open(Instant now) {
        return queries.open(now);
    }

    /** Rounds of these statuses (all, when there are none), the newest first. */
    @Transactional(readOnly = true)
    public Page<RoundRow> list(@Nullable Set<Round.Status> statuses, @Nullable String cursor, int limit) {
        return queries.list(statuses, Cursor.uuid(cursor), limit);
    }

    /** The rounds that anyone may apply to now, soon or once could, the latest news first. */
    @Transactional(readOnly = true)
    public List<RoundNews> news(Instant now, int limit) {
        return queries.news(now, limit);
    }

    /** The follow-on rounds of a round that accept applications at this instant, the soonest to close first. */
    @Transactional(readOnly = true)
    public List<RoundRow> following(RoundId parent, Instant now) {
        return queries.following(parent, now);
    }

    /** The next number of an application reference of this round; never given twice, not even after a rollback. */
    public long nextNumber(RoundId id) {
        return repository.nextNumber(id);
    }

    private void issue(RoundId id, String reason, PersonId by) {
        repository.issueForm(id, reason, clock.instant().atOffset(ZoneOffset.UTC), by);
    }

    private void act(RoundId id, Function<Round, Event> transition) {
        var round = fresh(id);
        var event = transition.apply(round);
        repository.save(round);
        events.publishEvent(event);
    }

    private void check(DraftRound draft, RoundId id) {
        var code = draft.basics().code();
        if (!CODE.matcher(code).matches() || code.length() > 20) throw new Refusal("round.code-invalid", code);
        if (repository.taken(code, id)) throw new Refusal("round.code-taken", code);
        Plausible.require(draft);
        distinct(draft.criteria().stream().map(Criterion::code).toList());
        distinct(draft.form().sections().stream().map(Section::code).toList());
        distinct(draft.form().questions().stream().map(Question::code).toList());
        funds.get(draft.basics().fund());
        var parent = draft.basics().parent();
        if (parent != null && (parent.equals(id) || get(parent).status() == Round.Status.DRAFT))
            throw new Refusal("round.parent-invalid");
    }

    private static void distinct(List<String> codes) {
        var seen = new HashSet<String>();
        for (var code : codes) if (!seen.add(code)) throw new Refusal("round.code-repeated", code);
    }
}
