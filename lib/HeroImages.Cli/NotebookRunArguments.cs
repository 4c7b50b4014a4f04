using System.CommandLine;
using System.Globalization;
using HeroImages.Files;
using HeroImages.Notebooks.Running;

namespace HeroImages.Cli;

/// <summary>The options of <c>hero notebook run</c>.</summary>
sealed class NotebookRunArguments
{
    const string DefaultFolder = "notebooks";

    readonly Option<string[]> _parameters = new("--parameter", "-p")
    {
        Description = "A value in place of a default of the cell tagged \"parameters\". It goes into a cell of its own right after that one, which declares the variable anew: all cells after it see the new value, but methods and other values of the tagged cell keep the default, so let that cell hold plain defaults only. May be repeated.",
        HelpName = "name=value",
    };

    readonly Option<string[]> _raw = new("--raw", "-r") { Description = "Like -p, and text whatever it looks like.", HelpName = "name=value" };
    readonly Option<string[]> _files = new("--parameters-file", "-f") { Description = "YAML or JSON file of such values; -p and -r win.", HelpName = "FILE" };
    readonly Option<string?> _out = new("--out") { Description = "Folder for the notebooks with outputs; those of an earlier run are replaced. Default: notebooks in the project's folder for results, else out/notebooks.", HelpName = "DIR" };
    readonly Option<bool> _inPlace = new("--in-place") { Description = "Write the outputs into the notebooks themselves." };
    readonly Option<bool> _html = new("--html") { Description = "Also write each as a page that needs no internet." };
    readonly Option<double?> _timeout = new("--timeout") { Description = "Seconds that each cell may take; then it is stopped. Default: any time.", HelpName = "S" };
    readonly Option<bool> _allowErrors = new("--allow-errors") { Description = "Go on after cells that fail, and do not fail because of them." };
    readonly Option<int?> _jobs = new("--jobs") { Description = "Notebooks to run at once. Default: as many as processors and memory bear.", HelpName = "N" };

    public NotebookRunArguments(Command command)
    {
        foreach (var option in new Option[] { _parameters, _raw, _files, _out, _inPlace, _html, _timeout, _allowErrors, _jobs })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>How the notebooks are to be run.</summary>
    /// <exception cref="InputException">An option is out of its range, or a parameter is none.</exception>
    public NotebookRunOptions Options(ParseResult parsed) => new()
    {
        OutputFolder = Folder(parsed),
        Html = parsed.GetValue(_html),
        AllowErrors = parsed.GetValue(_allowErrors),
        CellTimeout = Timeout(parsed.GetValue(_timeout)),
        Jobs = Checked.AtLeastOne("--jobs", parsed.GetValue(_jobs)),
        Parameters = Parameters(parsed),
    };

    string? Folder(ParseResult parsed)
    {
        var (folder, isInPlace) = (parsed.GetValue(_out), parsed.GetValue(_inPlace));
        if (folder is not null && isInPlace)
        {
            throw new InputException("--in-place", null, "given together with --out", "one of them");
        }
        return isInPlace ? null : folder ?? Path.Combine(Project.Find(".")?.Out ?? "out", DefaultFolder);
    }

    static TimeSpan? Timeout(double? seconds) => seconds switch
    {
        null => null,
        > 0 and <= 1_000_000 => TimeSpan.FromSeconds(seconds.Value),
        _ => throw new InputException("--timeout", null, seconds.Value.ToString(CultureInfo.InvariantCulture), "seconds, more than 0 and at most 1000000"),
    };

    /// <summary>The last value of a name counts.</summary>
    List<NotebookParameter> Parameters(ParseResult parsed) =>
    [
        .. (parsed.GetValue(_files) ?? []).SelectMany(ParameterReader.ReadFile)
            .Concat((parsed.GetValue(_parameters) ?? []).Select(p => ParameterReader.ReadArgument("-p", p)))
            .Concat((parsed.GetValue(_raw) ?? []).Select(p => ParameterReader.ReadArgument("-r", p, isText: true)))
            .GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => g.Last()),
    ];
}
