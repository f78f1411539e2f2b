package org.almoner.organisation;

import org.jspecify.annotations.Nullable;

public record Address(String line1, @Nullable String line2, String town, String postcode, String country) {}
