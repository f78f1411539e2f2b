package org.almoner.form;

public enum CostCategory {
    STAFF,
    EQUIPMENT,
    SUBCONTRACTING,
    TRAVEL,
    OVERHEADS,
    OTHER
}
