package org.mingzhang.app.architecture.violations.domain.two;

import java.util.List;
import org.mingzhang.app.architecture.violations.domain.one.One;

public record Two(List<One> others) {
    public Two {
        others = List.copyOf(others);
    }

    public One first() {
        return others.getFirst();
    }
}
