package org.almoner.fund;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.identity.PersonId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class Funds {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

    private final FundRepository repository;
    private final ApplicationEventPublisher events;

    Funds(FundRepository repository, ApplicationEventPublisher events) {
        this.repository = repository;
        this.events = events;
    }

    /** Refuses a code that another fund has, or that is not 2 to 10 capital letters and digits. */
    public FundId create(CreateFund command, PersonId by) {
        var fund = Fund.create(command);
        check(command, fund.id());
        repository.save(fund);
        events.publishEvent(new FundCreated(fund.id(), command.code(), by));
        return fund.id();
    }

    public void change(FundId id, CreateFund command, PersonId by) {
        var fund = get(id);
        check(command, id);
        var changed = fund.change(command, by);
        repository.save(fund);
        events.publishEvent(changed);
    }

    @Transactional(readOnly = true)
    public Fund get(FundId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<Fund> all() {
        return repository.all();
    }

    @Transactional(readOnly = true)
    public Optional<Fund> byCode(String code) {
        return repository.byCode(code);
    }

    private void check(CreateFund command, FundId id) {
        if (!CODE.matcher(command.code()).matches()) throw new Refusal("fund.code-invalid", command.code());
        if (repository.taken(command.code(), id)) throw new Refusal("fund.code-taken", command.code());
    }
}
