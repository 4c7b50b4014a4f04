using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Languages.Magics;

/// <summary>Tells how long what follows in the cell takes.</summary>
sealed class TimeMagic : ICellMagic
{
    public string Name => "time";

    public MagicSyntax Syntax { get; } = new("Shows how long the rest of the cell took, by the clock on the wall.");

    public Task<bool> RunAsync(CellPart part, MagicArguments arguments, CellScope scope, CancellationToken cancel)
    {
        var time = scope.Host.Time;
        var start = time.GetTimestamp();
        scope.AtEnd(() => scope.Show(MimeBundle.Plain(Text(time.GetElapsedTime(start)))));
        return Task.FromResult(true);
    }

    static string Text(TimeSpan elapsed) => FormattableString.Invariant($"Wall time: {elapsed.TotalMilliseconds:0.##} ms");
}
