package org.mingzhang.domain.fund;

import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/**
 * A fund: a project in a fiscal year, written {@code shunde-quality-2022}. Fiscal year = calendar year (预算法 art. 18).
 *
 * @param project lower-case letters, digits and hyphens, or the 21-character project code in lower case
 */
public record FundId(String project, int fiscalYear) {
    private static final Pattern PROJECT = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}-]{0,79}");
    private static final Pattern WHOLE = Pattern.compile("(.+)-([12]\\d{3})");

    public FundId {
        if (!PROJECT.matcher(project).matches()) throw new BadInput("not-a-fund-id", "fund", project);
        if (fiscalYear < 1949 || fiscalYear > 2999)
            throw new BadInput("not-a-fund-id", "fund", project + "-" + fiscalYear);
    }

    public static FundId parse(String text) {
        var whole = WHOLE.matcher(text.strip());
        if (!whole.matches()) throw new BadInput("not-a-fund-id", "fund", text);
        return new FundId(whole.group(1), Integer.parseInt(whole.group(2)));
    }

    public FundId in(int year) {
        return new FundId(project, year);
    }

    public String stream() {
        return "fund:" + this;
    }

    @Override
    public String toString() {
        return project + "-" + fiscalYear;
    }
}
