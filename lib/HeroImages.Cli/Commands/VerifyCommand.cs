using System.CommandLine;
using HeroImages.Exploration;
using HeroImages.Files;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero verify</c>: whether the paths of the results lead to pictures.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var command = new Command("verify", "Look for every file of the results in the image folder, and for files the results do not have.");
        var decode = new Option<bool>("--decode") { Description = "Decode every picture, which finds the damaged ones." };
        var sample = new Option<int?>("--sample") { Description = "Look at N files only.", HelpName = "N" };
        var collection = new CollectionArguments(command);
        command.Options.Add(decode);
        command.Options.Add(sample);
        var errorRate = new ErrorRateArgument(command, "files that may be missing or unreadable");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var folder = collection.ImagesOf(parsed) ?? throw new InputException("--images", null, "it was not given", "the folder of the pictures", "Name it: --images DIR.");
            var options = new VerifyOptions { Decode = parsed.GetValue(decode), Sample = Checked.AtLeastOne(sample.Name, parsed.GetValue(sample)) };
            var allowed = errorRate.Of(parsed);
            var images = collection.Open(parsed, terminal, cancel);
            var report = terminal.Work(progress => PathVerification.Verify(images.Detections, folder, options, progress, cancel));
            json.Answer(parsed, terminal, report, Show);
            return ErrorRateArgument.ExitCodeFor(report.Checked - report.Found, report.Checked, allowed);
        });
    }

    static void Show(Terminal terminal, VerifyReport report)
    {
        terminal.Table([$"files below {report.Root}", "#number"],
        [
            ["paths in the results", Format.Count(report.Paths)],
            ["looked for", Format.Count(report.Checked)],
            ["found", Format.Count(report.Found)],
            ["missing", Format.Count(report.Missing)],
            ["there in other upper and lower case", Format.Count(report.OtherCase)],
            ["outside the folder, never touched", Format.Count(report.OutsideRoot)],
            ["empty", Format.Count(report.EmptyFiles)],
            ["unreadable", report.Decoded > 0 ? Format.Count(report.Unreadable) : "not asked (--decode)"],
            ["in the folder and not in the results", report.Orphaned is { } orphaned ? Format.Count(orphaned) : "not looked for (--sample)"],
        ]);
        foreach (var finding in report.Examples)
        {
            var hint = finding.Suggestion is null ? "" : $" (meant: {finding.Suggestion}?)";
            terminal.Line($"{StatusText(finding.Status)}: {finding.File}{(finding.Reason is null ? "" : $": {finding.Reason}")}{hint}");
        }
        foreach (var orphan in report.OrphanExamples)
        {
            terminal.Line($"not in the results: {orphan}");
        }
        if (report.Prefix is { } prefix)
        {
            terminal.Line($"Without the beginning \"{prefix.Prefix}\", {Format.Count(prefix.Matches)} of the {Format.Count(prefix.NotFound)} files that were not found would be.");
        }
    }

    static string StatusText(PathStatus status) => status switch
    {
        PathStatus.OtherCase => "other upper and lower case",
        PathStatus.OutsideRoot => "outside the folder",
        PathStatus.EmptyFile => "empty",
        _ => status.ToString().ToLowerInvariant(),
    };
}
