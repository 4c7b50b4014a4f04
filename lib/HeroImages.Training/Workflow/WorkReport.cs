using HeroImages.Forms;

namespace HeroImages.Training.Workflow;

/// <summary>What the whole way came to.</summary>
/// <param name="Steps">Its steps, in order.</param>
[TypeFormatterSource]
public sealed record WorkReport(IReadOnlyList<StepReport> Steps) : INotebookForm
{
    /// <inheritdoc/>
    public string ToHtml() => Form().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Form().ToText();

    /// <summary>The value in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Steps.Count(s => s.State == StepState.Done)} steps done, {Steps.Count(s => s.State == StepState.UpToDate)} up to date, {Steps.Count(s => s.State == StepState.LeftOut)} left out");

    Form Form() => new Form(ToString()).Table(null, Steps, ("step", s => s.Step), ("state", s => s.State), ("what", s => s.Said), ("where", s => s.Path), ("seconds", s => Math.Round(s.Seconds, 1)));
}
