package org.mingzhang.domain.source;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.List;

/**
 * How a DERIVED figure was computed.
 *
 * @param formula the formula in words or symbols
 * @param inputs ids of the entries or statements it was computed from; reversing one makes the figure stale
 */
public record Derivation(String formula, List<String> inputs) {
    public Derivation {
        formula = requireText("derivation.formula", formula);
        inputs = List.copyOf(inputs);
    }
}
