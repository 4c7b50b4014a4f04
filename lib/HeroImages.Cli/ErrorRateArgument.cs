using System.CommandLine;

namespace HeroImages.Cli;

/// <summary>The option that says how many items may fail before the exit code tells so.</summary>
sealed class ErrorRateArgument
{
    const double Usual = 0.01;

    readonly Option<double> _rate;

    public ErrorRateArgument(Command command, string whatMayFail)
    {
        _rate = new("--max-error-rate")
        {
            Description = $"Share of {whatMayFail} before the exit code is 3.",
            HelpName = "SHARE",
            DefaultValueFactory = _ => Usual,
        };
        command.Options.Add(_rate);
    }

    /// <summary>The share that was asked for.</summary>
    public double Of(ParseResult parsed) => Checked.Share(_rate.Name, parsed.GetValue(_rate));

    /// <summary>The exit code when some of the items failed.</summary>
    public static int ExitCodeFor(int failed, int all, double allowed) => failed > allowed * all ? ExitCode.ItemFailures : ExitCode.Done;
}
