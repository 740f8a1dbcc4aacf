package org.mingzhang.domain.source;

import static org.mingzhang.domain.BadInput.requireText;

import java.text.Normalizer;

/**
 * A document number (文号), normalised so that one document has one number: brackets 【】, [], () and （） become 〔〕, white
 * space goes, digits become half-width.
 */
public record DocumentNo(String text) {
    public DocumentNo {
        text = Normalizer.normalize(requireText("document.number", text), Normalizer.Form.NFKC)
                .replaceAll("[\\[(【〔]", "〔")
                .replaceAll("[\\])】〕]", "〕")
                .replaceAll("\\s+", "");
    }

    @Override
    public String toString() {
        return text;
    }
}
