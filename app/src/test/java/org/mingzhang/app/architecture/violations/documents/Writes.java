package org.mingzhang.app.architecture.violations.documents;

import org.mingzhang.app.architecture.violations.store.KnowsTheApp;

public record Writes(KnowsTheApp store) {}
