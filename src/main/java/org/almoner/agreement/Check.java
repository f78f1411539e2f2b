package org.almoner.agreement;

/** What is looked at before money goes to an organisation. */
public enum Check {
    REGISTER,
    ACCOUNTS,
    INSOLVENCY,
    OFFICERS,
    SANCTIONS,
    ACCOUNT_HOLDER,
    PREVIOUS_AWARDS,
    CONFLICTS,
    SAFEGUARDING,
    SUBSIDY
}
