package org.mingzhang.domain.campaign;

import java.time.LocalDate;
import org.mingzhang.domain.Warning;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.source.EntryId;

/** What to look at, though it was recorded. */
public sealed interface CampaignWarning extends Warning {
    /** Evidence came after the day it was due. */
    record EvidenceLate(EntryId entry, EffectiveDate filed, LocalDate due) implements CampaignWarning {
        @Override
        public String code() {
            return "evidence-late";
        }
    }
}
