package org.mingzhang.app.architecture.violations.domain;

public interface Floating {
    double amount();
}
