package org.mingzhang.domain.declaration;

import static org.mingzhang.domain.BadInput.requireText;

import java.util.List;

/** A goal of the year, and the sub-projects that pay for it; none where the budget has no line for it. */
public record Goal(String text, List<String> subProjects) {
    public Goal {
        text = requireText("goals.text", text);
        subProjects = List.copyOf(subProjects);
    }
}
