using System.CommandLine;
using System.Globalization;
using HeroImages.Galleries.Albums;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero album</c>: the heroes of a collection, ready to be shown, and marked where the data are kept.</summary>
static class AlbumCommand
{
    const int MissingShown = 3;

    public static Command Create()
    {
        var command = new Command("album", "Choose the heroes by ratings or scores and write them as a folder that may be shown: clean pictures with credit, a page, a ZIP.");
        var arguments = new AlbumArguments(command);
        var errorRate = new ErrorRateArgument(command, "heroes that may be unreadable");
        var json = new JsonArgument(command);
        return command.Does((parsed, terminal, cancel) =>
        {
            var (allowed, request, options, folder) = (errorRate.Of(parsed), arguments.RequestOf(parsed), arguments.OptionsOf(parsed), arguments.FolderOf(parsed));
            Album.CheckFolder(folder, options);
            var album = Album.Choose(arguments.Read(parsed, terminal, cancel), request);
            var report = terminal.Work(progress => album.Write(folder, options, progress, cancel));
            json.Answer(parsed, terminal, Answer(album, report), (_, _) => Show(terminal, album, report));
            return ErrorRateArgument.ExitCodeFor(report.Failures.Count, album.Pictures.Count, allowed);
        });
    }

    static object Answer(Album album, AlbumReport report) => new
    {
        report.Page,
        report.Zip,
        Asked = album.Request.Count,
        report.Pictures,
        PlacesWithheld = report.Sensitive,
        NotChosen = album.Left,
        Scales = album.Scales.Select(scale => new { scale.Of, Calibration = scale.Calibration.ToString() }),
        album.Limits,
        report.Failures,
        report.Marks,
    };

    static void Show(Terminal terminal, Album album, AlbumReport report)
    {
        terminal.Table(["#rank", "hero", "species", "#value", "why"], album.Pictures.Select(picture => (IReadOnlyList<string>)
        [
            Format.Count(picture.Rank), picture.Picture.File, string.Join(", ", picture.Picture.Facts?.Species ?? []),
            picture.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "", string.Join("; ", picture.Why),
        ]));
        terminal.Line($"{Format.Count(report.Pictures)} of {Format.Count(album.CountAll)} pictures: open {report.Page}{(report.Zip is null ? "" : $", or pass on {report.Zip}")}");
        foreach (var cut in album.Left)
        {
            terminal.Line($"{Format.Count(cut.Count)} not chosen: {cut.Why}");
        }
        foreach (var scale in album.Scales)
        {
            terminal.Line($"scale of {scale.Of}: {scale.Calibration}");
        }
        if (report.Sensitive > 0)
        {
            terminal.Line($"places and times withheld: {Format.Count(report.Sensitive)}");
        }
        ShowMarks(terminal, report);
        foreach (var failure in report.Failures)
        {
            terminal.Note($"failed: {failure.File}: {failure.Why}");
        }
    }

    static void ShowMarks(Terminal terminal, AlbumReport report)
    {
        foreach (var mark in report.Marks)
        {
            terminal.Line($"marked in {mark.Where}: {Format.Count(mark.Marked)}");
            foreach (var missing in mark.Missing.Take(MissingShown))
            {
                terminal.Note($"not marked there: {missing.File}: {missing.Why}");
            }
            if (mark.Missing.Count > MissingShown)
            {
                terminal.Note($"... and {Format.Count(mark.Missing.Count - MissingShown)} more; --json lists all.");
            }
        }
        if (report.Marks.Count > 0)
        {
            terminal.Note("The folder write-back is for your own data: it holds exact places and is not in the ZIP.");
        }
    }
}
