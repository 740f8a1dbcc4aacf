package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.BadInput.requireText;

import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.DocumentNo;

/**
 * A document that the project rests on (依据).
 *
 * @param covers the years that it covers itself; absent where its title gives none
 * @param citedFor the years for which the declaration cites it; absent where it names none
 */
public record LegalBasis(
        String title,
        @Nullable DocumentNo number,
        @Nullable YearSpan covers,
        @Nullable YearSpan citedFor) {
    public LegalBasis {
        title = requireText("bases.title", title);
    }

    boolean isCitedOutsideItsYears() {
        return covers != null && citedFor != null && !covers.contains(citedFor);
    }
}
