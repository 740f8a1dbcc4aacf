package org.mingzhang.domain.money;

import java.util.Optional;

/** The unit an amount is written in. Input without a unit is an error, never a guess (DOMAIN: value rules). */
public enum Unit {
    YUAN("元", 2),
    WAN_YUAN("万元", 6);

    private final String label;
    private final int decimalsToFen;

    Unit(String label, int decimalsToFen) {
        this.label = label;
        this.decimalsToFen = decimalsToFen;
    }

    public String label() {
        return label;
    }

    /** How many places the decimal point moves from this unit to fen: 2 for yuan, 6 for 万元. */
    public int decimalsToFen() {
        return decimalsToFen;
    }

    /** Reads 元, 圆, 万, 万元, YUAN or WAN_YUAN. */
    public static Optional<Unit> read(String text) {
        return switch (text.strip().toUpperCase(java.util.Locale.ROOT)) {
            case "元", "圆", "YUAN" -> Optional.of(YUAN);
            case "万", "万元", "WAN_YUAN" -> Optional.of(WAN_YUAN);
            default -> Optional.empty();
        };
    }
}
