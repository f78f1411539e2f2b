package org.almoner.monitoring;

import java.util.UUID;
import org.almoner.shared.Id;

public record ReportId(UUID value) implements Id {

    public static ReportId next() {
        return new ReportId(Id.next());
    }
}
