package org.mingzhang.domain.source;

import static org.mingzhang.domain.BadInput.requireText;

import java.text.Normalizer;

/**
 * A document number (文号), normalised so that one document has one number: brackets 【】, [], () and （） become 〔〕, white
 * space goes, digits become half-width.
 */
public record DocumentNo(String text) {
    public DocumentNo {
        var plain = Normalizer.normalize(requireText("document.number", text), Normalizer.Form.NFKC);
        var normal = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            switch (plain.charAt(i)) {
                case '[', '(', '【', '〔' -> normal.append('〔');
                case ']', ')', '】', '〕' -> normal.append('〕');
                case ' ', '\t', '\n', '\u000b', '\f', '\r' -> {}
                default -> normal.append(plain.charAt(i));
            }
        }
        text = normal.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
