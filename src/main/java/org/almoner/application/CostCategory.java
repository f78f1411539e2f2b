package org.almoner.application;

public enum CostCategory {
    STAFF,
    EQUIPMENT,
    SUBCONTRACTING,
    TRAVEL,
    OVERHEADS,
    OTHER
}
