package org.mingzhang.domain.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.statement.Statement.Stage;

/**
 * A stage of the plan with its window.
 *
 * @param from absent where the plan gives only the day it must be done by
 * @param within the stage that it is a part of
 * @param step what happens in it, where it is a step of the edition
 */
public record EditionStage(
        String name,
        @Nullable LocalDate from,
        LocalDate to,
        @Nullable String within,
        @Nullable AwardStep step) {
    static EditionStage of(Stage stage, @Nullable AwardStep step) {
        return new EditionStage(stage.name(), stage.from(), stage.to(), stage.within(), step);
    }

    Stage asStatement(String concept) {
        return new Stage(concept, name, from, to, within);
    }
}
