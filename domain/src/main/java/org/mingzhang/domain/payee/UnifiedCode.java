package org.mingzhang.domain.payee;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/** Unified social credit code (统一社会信用代码) of an organisation: 18 digits and capitals. Its check character is not verified. */
public record UnifiedCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{18}");

    public UnifiedCode {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) throw new BadInput("not-a-credit-code", "payee.code", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
