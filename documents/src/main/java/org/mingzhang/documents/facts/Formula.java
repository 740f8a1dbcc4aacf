package org.mingzhang.documents.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.domain.BadInput;

/** A sum of facts: {@code adjusted-budget + cut}. Signs stand between spaces, since ids contain hyphens. */
record Formula(List<Term> terms) {
    record Term(boolean negative, String fact) {}

    private static final Pattern SIGN = Pattern.compile("\\s+([+−-])\\s+");
    private static final Pattern FACT = Pattern.compile("[\\p{L}\\p{N}._:#-]+");

    static Formula parse(String field, String text) {
        var terms = new ArrayList<Term>();
        var signs = SIGN.matcher(text.strip());
        boolean negative = false;
        int from = 0;
        while (signs.find()) {
            terms.add(term(field, text, negative, text.strip().substring(from, signs.start())));
            negative = !signs.group(1).equals("+");
            from = signs.end();
        }
        terms.add(term(field, text, negative, text.strip().substring(from)));
        return new Formula(List.copyOf(terms));
    }

    List<String> facts() {
        return terms.stream().map(Term::fact).distinct().toList();
    }

    private static Term term(String field, String text, boolean negative, String fact) {
        if (!FACT.matcher(fact).matches()) throw new BadInput("not-a-formula", field, text);
        return new Term(negative, fact);
    }
}
