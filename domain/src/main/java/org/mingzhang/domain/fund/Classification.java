package org.mingzhang.domain.fund;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.codes.CodeKind;
import org.mingzhang.domain.source.DocumentNo;

/**
 * The codes that an appropriation or payment carries; each must stand in the loaded table of the fiscal year.
 *
 * @param authorization 指标文号, the document number of the budget authorisation
 */
public record Classification(
        Map<CodeKind, String> codes, @Nullable DocumentNo authorization) {
    public static final Classification NONE = new Classification(Map.of(), null);

    public Classification {
        codes = codes.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(codes));
    }
}
