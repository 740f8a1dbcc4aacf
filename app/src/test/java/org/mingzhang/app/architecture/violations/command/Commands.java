package org.mingzhang.app.architecture.violations.command;

import org.mingzhang.app.architecture.violations.projections.Projects;

public record Commands(Projects projections) {}
