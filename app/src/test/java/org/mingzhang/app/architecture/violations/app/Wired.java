package org.mingzhang.app.architecture.violations.app;

public record Wired() {}
