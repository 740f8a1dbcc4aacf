package org.mingzhang.app.architecture.violations.store;

import org.mingzhang.app.architecture.violations.app.Wired;
import org.mingzhang.app.architecture.violations.query.SeesEvents;

public record KnowsTheApp(Wired app, SeesEvents query) {}
