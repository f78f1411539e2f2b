package org.almoner.application;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.form.CostCategory;
import org.almoner.organisation.Organisation;
import org.almoner.shared.Digests;
import org.almoner.shared.Sterling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One spelling of an application: keys in order, amounts in pence, days and UTC instants in ISO 8601, no white space. */
final class Canonical {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Canonical() {}

    static String of(Application application) {
        var all = content(application);
        all.put("round", application.round().value().toString());
        all.put("organisation", application.organisation().value().toString());
        all.put("reference", String.valueOf(application.reference()));
        all.put("submittedAt", String.valueOf(application.submittedAt()));
        return JSON.writeValueAsString(all);
    }

    static String said(Application application) {
        return digest(content(application));
    }

    private static TreeMap<String, Object> content(Application application) {
        var all = new TreeMap<String, Object>();
        all.put("details", details(application.details()));
        all.put("answers", answers(application.answers()));
        all.put("costs", costs(application.costs()));
        all.put("milestones", milestones(application.milestones()));
        if (!application.attachments().isEmpty()) all.put("attachments", attachments(application.attachments()));
        if (!application.partners().isEmpty()) all.put("partners", partners(application.partners()));
        all.put("amountRequested", Sterling.pence(application.amountRequested()));
        return all;
    }

    static Map<String, Object> details(Details details) {
        return Map.of(
                "title", details.title(),
                "summary", details.summary(),
                "startsOn", String.valueOf(details.startsOn()),
                "months", String.valueOf(details.months()));
    }

    static List<?> answers(List<Answer> answers) {
        return answers.stream()
                .map(a -> Map.of("question", a.question(), "text", a.text()))
                .toList();
    }

    /** Only where there are any: what was submitted before there were attachments keeps its digest. */
    static List<?> attachments(List<Attachment> attachments) {
        return attachments.stream()
                .map(a -> Map.of("question", a.question(), "name", a.name(), "sha256", a.sha256()))
                .toList();
    }

    static List<?> costs(List<CostLine> costs) {
        return costs.stream().map(Canonical::cost).toList();
    }

    private static Map<String, Object> cost(CostLine line) {
        var cost = new TreeMap<String, Object>(Map.of(
                "category",
                line.category(),
                "description",
                line.description(),
                "amount",
                Sterling.pence(line.amount())));
        if (line.partner() != null) cost.put("partner", line.partner());
        return cost;
    }

    static List<?> partners(List<Partner> partners) {
        return partners.stream()
                .map(p -> Map.of(
                        "number", p.number(),
                        "name", p.name(),
                        "kind", p.kind(),
                        "registration", p.registration(),
                        "country", p.country(),
                        "role", p.role()))
                .toList();
    }

    static List<?> milestones(List<PlannedMilestone> milestones) {
        return milestones.stream()
                .map(m -> Map.of("title", m.title(), "due", m.due().toString(), "amount", Sterling.pence(m.amount())))
                .toList();
    }

    /** Reads back what {@link #of} wrote. */
    static Content content(String canonical) {
        var all = JSON.readTree(canonical);
        var said = Content.NONE.with(details(all.get("details")));
        for (var answer : all.get("answers"))
            said = said.with(new Answer(
                    answer.get("question").asString(), answer.get("text").asString()));
        if (all.has("partners"))
            said = said.withPartners(
                    all.get("partners").valueStream().map(Canonical::partner).toList());
        var costs = all.get("costs").valueStream().map(Canonical::cost).toList();
        var milestones =
                all.get("milestones").valueStream().map(Canonical::milestone).toList();
        return said.withCosts(costs).withMilestones(milestones);
    }

    private static Details details(JsonNode details) {
        var starts = details.get("startsOn").asString();
        var months = details.get("months").asString();
        return new Details(
                details.get("title").asString(),
                details.get("summary").asString(),
                starts.equals("null") ? null : LocalDate.parse(starts),
                months.equals("null") ? null : Integer.valueOf(months));
    }

    private static CostLine cost(JsonNode cost) {
        return new CostLine(
                CostCategory.valueOf(cost.get("category").asString()),
                cost.get("description").asString(),
                Sterling.pence(cost.get("amount").asLong()),
                cost.has("partner") ? cost.get("partner").asInt() : null);
    }

    private static Partner partner(JsonNode partner) {
        return new Partner(
                partner.get("number").asInt(),
                partner.get("name").asString(),
                Organisation.Kind.valueOf(partner.get("kind").asString()),
                partner.get("registration").asString(),
                partner.get("country").asString(),
                partner.get("role").asString());
    }

    private static PlannedMilestone milestone(JsonNode milestone) {
        return new PlannedMilestone(
                milestone.get("title").asString(),
                LocalDate.parse(milestone.get("due").asString()),
                Sterling.pence(milestone.get("amount").asLong()));
    }

    static String digest(Object content) {
        var text = content instanceof String string ? string : JSON.writeValueAsString(content);
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
