package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the house that keeps the project in order (制度保障).
 *
 * @param system 项目管理, 预算管理, 财务管理, …
 * @param rule its title
 * @param measures what it asks for here
 */
public record Safeguard(
        String system, String rule, @Nullable String measures, List<ProjectPhase> phases) {
    public Safeguard {
        system = requireText("safeguards.system", system);
        rule = requireText("safeguards.rule", rule);
        measures = Plain.text(measures);
        phases = phases.stream().distinct().sorted().toList();
    }
}
