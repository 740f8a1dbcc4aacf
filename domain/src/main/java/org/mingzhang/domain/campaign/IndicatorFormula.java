package org.mingzhang.domain.campaign;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.BadInput;
import org.mingzhang.domain.money.Fraction;

/**
 * How an indicator is computed, as its document writes it: {@code 优良天数比例*0.4+PM2.5浓度改善程度*0.6}. Names, decimal numbers,
 * {@code + - * / ( )}; ×, ÷, − and full-width characters are the same. A name begins with a letter and goes on with letters, digits, dots
 * and underscores. Evaluated exactly.
 */
public final class IndicatorFormula {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([\\p{L}][\\p{L}\\p{N}._]*|[0-9]{1,15}(?:\\.[0-9]{1,10})?|[-+*/()])");
    private static final int MOST_TOKENS = 200;
    private static final int DEEPEST = 20;

    private sealed interface Node {
        record Constant(Fraction value) implements Node {}

        record Input(String name) implements Node {}

        record Operation(char sign, Node left, Node right) implements Node {}
    }

    private final Node root;
    private final Set<String> inputs;

    private IndicatorFormula(Node root, Set<String> inputs) {
        this.root = root;
        this.inputs = inputs;
    }

    /** @throws BadInput {@code not-a-formula} */
    public static IndicatorFormula parse(String text) {
        return new Parser(text).whole();
    }

    /** The names in it, in their order. */
    public List<String> inputs() {
        return List.copyOf(inputs);
    }

    /** The exact value; empty when an input is missing, or it would divide by zero. */
    public Optional<Fraction> evaluate(Map<String, BigDecimal> given) {
        return given.keySet().containsAll(inputs) ? Optional.ofNullable(value(root, given)) : Optional.empty();
    }

    private static @Nullable Fraction value(Node node, Map<String, BigDecimal> given) {
        return switch (node) {
            case Node.Constant(var value) -> value;
            case Node.Input(var name) -> Fraction.of(given.getOrDefault(name, BigDecimal.ZERO));
            case Node.Operation(var sign, var left, var right) -> {
                var one = value(left, given);
                var other = value(right, given);
                yield one == null || other == null ? null : apply(sign, one, other);
            }
        };
    }

    private static @Nullable Fraction apply(char sign, Fraction one, Fraction other) {
        return switch (sign) {
            case '+' -> one.plus(other);
            case '-' -> one.minus(other);
            case '*' -> one.times(other);
            default -> other.isZero() ? null : one.dividedBy(other);
        };
    }

    private static final class Parser {
        private final String text;
        private final List<String> tokens = new ArrayList<>();
        private final Set<String> inputs = new LinkedHashSet<>();
        private int at;
        private int depth;

        Parser(String text) {
            this.text = text;
            var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replace('×', '*')
                    .replace('÷', '/')
                    .replace('−', '-')
                    .strip();
            var token = TOKEN.matcher(plain);
            int from = 0;
            while (from < plain.length()) {
                if (!token.find(from) || token.start() != from || tokens.size() == MOST_TOKENS) throw wrong();
                tokens.add(token.group(1));
                from = token.end();
            }
        }

        IndicatorFormula whole() {
            var root = sum();
            if (at < tokens.size()) throw wrong();
            return new IndicatorFormula(root, inputs);
        }

        private Node sum() {
            var left = product();
            while (isNext("+") || isNext("-")) left = new Node.Operation(next().charAt(0), left, product());
            return left;
        }

        private Node product() {
            var left = operand();
            while (isNext("*") || isNext("/")) left = new Node.Operation(next().charAt(0), left, operand());
            return left;
        }

        private Node operand() {
            var token = next();
            if (token.equals("(")) {
                if (++depth > DEEPEST) throw wrong();
                var inner = sum();
                depth--;
                if (!next().equals(")")) throw wrong();
                return inner;
            }
            if (Character.isLetter(token.codePointAt(0))) {
                inputs.add(token);
                return new Node.Input(token);
            }
            if (!Character.isDigit(token.charAt(0))) throw wrong();
            return new Node.Constant(Fraction.of(new BigDecimal(token)));
        }

        private boolean isNext(String token) {
            return at < tokens.size() && tokens.get(at).equals(token);
        }

        private String next() {
            if (at == tokens.size()) throw wrong();
            return tokens.get(at++);
        }

        private BadInput wrong() {
            return new BadInput("not-a-formula", "calculation", text);
        }
    }
}
