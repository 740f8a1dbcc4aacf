package org.mingzhang.app.architecture.violations.projections;

import org.mingzhang.app.architecture.violations.documents.Writes;

public record Projects(Writes documents) {}
