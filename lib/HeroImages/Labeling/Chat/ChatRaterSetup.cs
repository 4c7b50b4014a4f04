using HeroImages.Images;
using HeroImages.Labeling.Rubrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeroImages.Labeling.Chat;

/// <summary>What all raters that chat need to be made, whatever the service.</summary>
public sealed record ChatRaterSetup
{
    /// <summary>What the model is told about judging. Defaults to <see cref="RubricFiles.Default"/>.</summary>
    public Rubric Rubric { get; init; } = RubricFiles.Get(RubricFiles.Default);

    /// <summary>How pictures are prepared. Defaults to 768 pixels on the longest side.</summary>
    public PictureOptions Picture { get; init; } = new();

    /// <summary>Most requests at a time. Defaults to 8.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>The purse. Defaults to one without a limit.</summary>
    public Budget Budget { get; init; } = new(null);

    /// <summary>The clock. Defaults to the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told when a service asks to wait, and each further try. Defaults to nobody.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;
}
