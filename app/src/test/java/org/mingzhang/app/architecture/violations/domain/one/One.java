package org.mingzhang.app.architecture.violations.domain.one;

import org.mingzhang.app.architecture.violations.domain.two.Two;

public record One(Two other) {}
