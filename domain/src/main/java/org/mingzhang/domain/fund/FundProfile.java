package org.mingzhang.domain.fund;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;

/**
 * What a fund is called and whose it is.
 *
 * @param jurisdiction the division whose treasury numbers its vouchers
 * @param unit the spending unit
 * @param projectCode 21 characters: 6 division, 2 year, 1 letter, 12 serial
 */
public record FundProfile(
        String name,
        String jurisdiction,
        String unit,
        @Nullable String projectCode) {
    private static final Pattern PROJECT_CODE = Pattern.compile("\\d{8}[A-Z][0-9A-Z]{12}");

    public FundProfile {
        name = requireText("name", name);
        jurisdiction = requireText("jurisdiction", jurisdiction);
        unit = requireText("unit", unit);
        requireProjectCode(projectCode);
    }

    /** @throws BadInput when it is there and none */
    public static void requireProjectCode(@Nullable String projectCode) {
        if (projectCode != null && !PROJECT_CODE.matcher(projectCode).matches()) {
            throw new BadInput("not-a-project-code", "projectCode", projectCode);
        }
    }
}
