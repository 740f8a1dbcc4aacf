package org.mingzhang.domain.fund;

import org.mingzhang.domain.BadInput;

/**
 * A fund: a project in a fiscal year, written {@code shunde-quality-2022}. Fiscal year = calendar year (预算法 art. 18).
 *
 * @param project lower-case letters, digits and hyphens, or the 21-character project code in lower case
 */
public record FundId(String project, int fiscalYear) {
    private static final int LONGEST = 80;
    private static final int DIGITS_OF_A_YEAR = 4;

    public FundId {
        if (!isProject(project)) throw new BadInput("not-a-fund-id", "fund", project);
        if (fiscalYear < 1949 || fiscalYear > 2999)
            throw new BadInput("not-a-fund-id", "fund", project + "-" + fiscalYear);
    }

    public static FundId parse(String text) {
        var whole = text.strip();
        int hyphen = whole.length() - DIGITS_OF_A_YEAR - 1;
        if (hyphen < 1 || whole.charAt(hyphen) != '-') throw new BadInput("not-a-fund-id", "fund", text);
        return new FundId(whole.substring(0, hyphen), year(whole, hyphen + 1, text));
    }

    private static int year(String whole, int from, String text) {
        int year = 0;
        for (int i = from; i < whole.length(); i++) {
            int digit = whole.charAt(i) - '0';
            if (digit < 0 || digit > 9) throw new BadInput("not-a-fund-id", "fund", text);
            year = 10 * year + digit;
        }
        return year;
    }

    private static boolean isProject(String project) {
        for (int i = 0; i < project.length(); ) {
            int c = project.codePointAt(i);
            if (!isAllowed(c) && (i == 0 || c != '-')) return false;
            i += Character.charCount(c);
        }
        return !project.isEmpty() && project.codePointCount(0, project.length()) <= LONGEST;
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
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
