package org.almoner.fund;

import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** A purpose Parliament gave money for; its rounds offer that money. */
public final class Fund {

    private final @Id FundId id;

    @Embedded.Empty
    private CreateFund terms;

    private @Version @Nullable Integer version;

    @PersistenceCreator
    Fund(FundId id, CreateFund terms, @Nullable Integer version) {
        this.id = id;
        this.terms = terms;
        this.version = version;
    }

    static Fund create(CreateFund terms) {
        return new Fund(FundId.next(), terms, null);
    }

    FundChanged change(CreateFund terms, PersonId by) {
        this.terms = terms;
        return new FundChanged(id, terms.code(), by);
    }

    public FundId id() {
        return id;
    }

    public String code() {
        return terms.code();
    }

    public String name() {
        return terms.name();
    }

    public String department() {
        return terms.department();
    }

    public @Nullable String seniorResponsibleOfficer() {
        return terms.seniorResponsibleOfficer();
    }

    public String legalPower() {
        return terms.legalPower();
    }

    public Instrument instrument() {
        return terms.instrument();
    }

    public CreateFund terms() {
        return terms;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
