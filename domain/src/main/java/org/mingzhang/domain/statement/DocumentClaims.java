package org.mingzhang.domain.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.source.EffectiveDate;
import org.mingzhang.domain.statement.Statement.Stage;

/**
 * A document with what it says: all that {@link Findings} needs of it.
 *
 * @param issued absent when the day of issue is not known
 */
public record DocumentClaims(String document, @Nullable EffectiveDate issued, List<Claim> claims) {
    public DocumentClaims {
        claims = List.copyOf(claims);
    }

    /** One statement and where in the document it stands. */
    public record Claim(String locator, Statement statement) {}

    /** The stages of a plan, in the order in which they were recorded. */
    public List<Stage> stages(@Nullable String plan) {
        return all(Stage.class).stream().filter(s -> s.concept().equals(plan)).toList();
    }

    <T extends Statement> List<T> all(Class<T> kind) {
        return claims.stream()
                .map(Claim::statement)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
