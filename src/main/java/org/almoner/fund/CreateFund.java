package org.almoner.fund;

import org.jspecify.annotations.Nullable;

/** {@code code} is short and in capitals, like LSD. Without a senior responsible officer no round can be published. */
public record CreateFund(
        String code,
        String name,
        String department,
        @Nullable String seniorResponsibleOfficer,
        String legalPower,
        Instrument instrument) {}
