package org.mingzhang.domain.campaign;

import static org.mingzhang.domain.BadInput.requireText;

import java.time.LocalDate;
import org.mingzhang.domain.statement.Level;

/**
 * An honour (荣誉) that somebody received.
 *
 * @param name the same at every level
 * @param holder who received it
 * @param issuer who awarded it
 */
public record Honour(String name, String holder, Level level, String issuer, LocalDate awarded) {
    public Honour {
        name = requireText("honour.name", name);
        holder = requireText("honour.holder", holder);
        issuer = requireText("honour.issuer", issuer);
    }
}
