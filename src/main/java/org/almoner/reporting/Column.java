package org.almoner.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The columns of the award report, in their order. Names and order of what is there are a promise to whoever reads the
 * files by program: new columns are added at the end.
 */
enum Column {
    AWARD_REFERENCE(Kind.TEXT),
    APPLICATION_REFERENCE(Kind.TEXT),
    FUND(Kind.TEXT),
    ROUND(Kind.TEXT),
    RECIPIENT(Kind.TEXT),
    COMPANY_NUMBER(Kind.TEXT),
    CHARITY_NUMBER(Kind.TEXT),
    STATUS(Kind.TEXT),
    AMOUNT_REQUESTED(Kind.MONEY),
    AMOUNT_AWARDED(Kind.MONEY),
    AMOUNT_DECIDED(Kind.MONEY),
    AMOUNT_RESERVED(Kind.MONEY),
    AMOUNT_COMMITTED(Kind.MONEY),
    TITLE(Kind.TEXT),
    RECIPIENT_KIND(Kind.TEXT),
    ROUND_KIND(Kind.TEXT),
    LEGAL_POWER(Kind.TEXT),
    SCORE(Kind.NUMBER),
    RESERVE_POSITION(Kind.NUMBER),
    SUBMITTED_ON(Kind.DAY),
    DECIDED_ON(Kind.DAY),
    APPROVED_ON(Kind.DAY),
    APPROVALS(Kind.NUMBER),
    OFFER_ISSUED_ON(Kind.DAY),
    OFFER_EXPIRES_ON(Kind.DAY),
    AGREEMENT_SIGNED_ON(Kind.DAY),
    AGREEMENT_SIGNED_BY(Kind.TEXT),
    AGREEMENT_STATUS(Kind.TEXT),
    STARTS_ON(Kind.DAY),
    ENDS_ON(Kind.DAY),
    REASON(Kind.TEXT),
    AMOUNT_CLAIMED(Kind.MONEY),
    AMOUNT_APPROVED(Kind.MONEY),
    AMOUNT_PAID(Kind.MONEY),
    AMOUNT_RECOVERED(Kind.MONEY),
    AMOUNT_OUTSTANDING(Kind.MONEY),
    PROFILE(Kind.TEXT),
    NEXT_MILESTONE(Kind.TEXT),
    NEXT_MILESTONE_DUE(Kind.DAY),
    NEXT_MILESTONE_AMOUNT(Kind.MONEY),
    FOLLOW_ON_OF(Kind.TEXT);

    enum Kind {
        TEXT,
        MONEY,
        NUMBER,
        DAY
    }

    final Kind kind;

    Column(Kind kind) {
        this.kind = kind;
    }

    /** As in SQL and at the head of the CSV: {@code award_reference}. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As at the head of a spreadsheet: Award reference. */
    String heading() {
        var words = sql().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String all() {
        return Arrays.stream(values()).map(Column::sql).collect(Collectors.joining(", "));
    }

    static List<Column> of(Kind kind) {
        return Arrays.stream(values()).filter(column -> column.kind == kind).toList();
    }
}
