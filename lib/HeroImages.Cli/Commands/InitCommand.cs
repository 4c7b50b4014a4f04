using System.CommandLine;
using HeroImages.Files;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero init</c>: writes the project file of the working folder, by flags or by asking.</summary>
static class InitCommand
{
    const string None = "-";

    public static Command Create()
    {
        var command = new Command("init", "Write hero.json, which says where your files are, so that other commands need no flags. Without flags it asks.");
        var detections = new Option<string?>("--detections", "-d") { Description = "Results of MegaDetector or SpeciesNet.", HelpName = "FILE" };
        var metadata = new Option<string?>("--metadata", "-m") { Description = "Metadata: COCO Camera Traps, or a Camtrap DP package.", HelpName = "FILE" };
        var images = new Option<string?>("--images", "-i") { Description = "Folder of the pictures.", HelpName = "DIR" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a hero.json that is there." };
        foreach (Option option in new Option[] { detections, metadata, images, overwrite })
        {
            command.Options.Add(option);
        }
        return command.Does((parsed, terminal, cancel) =>
        {
            var folder = Directory.GetCurrentDirectory();
            ProjectWriter.CheckFolder(folder, parsed.GetValue(overwrite));
            var isAsked = parsed.GetValue(detections) is null;
            var answers = isAsked ? Asked(terminal, folder) : (parsed.GetValue(detections)!, parsed.GetValue(metadata), parsed.GetValue(images));
            Write(terminal, folder, answers, parsed.GetValue(overwrite), cancel);
            return ExitCode.Done;
        });
    }

    static (string Detections, string? Metadata, string? Images) Asked(Terminal terminal, string folder)
    {
        if (Console.IsInputRedirected)
        {
            throw new InputException("--detections", null, "it was not given, and there is nobody to ask", "the results of MegaDetector or SpeciesNet", "Name them: --detections FILE, and --metadata FILE and --images DIR where there are such.");
        }
        var guess = ProjectGuess.Of(folder);
        return (
            Answer(terminal, "Results of MegaDetector or SpeciesNet", guess.Detections, name => File.Exists(Path.Combine(folder, name))) ?? throw new InputException("detections", null, "nothing was answered", "a file"),
            Answer(terminal, $"Metadata: COCO Camera Traps, or datapackage.json of Camtrap DP; {None} if there is none", guess.Metadata, name => File.Exists(Path.Combine(folder, name))),
            Answer(terminal, $"Folder of the pictures; {None} if there is none", guess.Images, name => Directory.Exists(Path.Combine(folder, name))));
    }

    /// <summary>Asks until what is answered is there; the enter key alone takes what was guessed.</summary>
    static string? Answer(Terminal terminal, string question, string? usual, Func<string, bool> isThere)
    {
        while (true)
        {
            terminal.Note(usual is null ? $"{question}:" : $"{question} [{usual}]:");
            if (Console.ReadLine() is not { } line)
            {
                throw new InputException(question, null, "the input ended", "an answer");
            }
            var answer = line.Trim() is { Length: > 0 } typed ? typed : usual;
            if (answer is null or None)
            {
                return null;
            }
            if (isThere(answer))
            {
                return answer;
            }
            terminal.Note($"  there is no {answer} here; paths are relative to this folder.");
        }
    }

    static void Write(Terminal terminal, string folder, (string Detections, string? Metadata, string? Images) answers, bool overwrite, CancellationToken cancel)
    {
        var (detections, metadata, images) = answers;
        if (images is not null && !Directory.Exists(Path.Combine(folder, images)))
        {
            throw new InputException(Path.Combine(folder, images), null, "there is no such folder", "the folder of the pictures", "Name it with --images, or leave it away.");
        }
        var sources = new CollectionSources
        {
            Detections = [Path.Combine(folder, detections)],
            Metadata = metadata is null ? [] : [Path.Combine(folder, metadata)],
            Images = images is null ? null : Path.Combine(folder, images),
        };
        var collection = terminal.Work(progress => Collection.Open(sources, progress, cancel));
        ProjectWriter.Write(folder, detections, metadata, images, overwrite);
        terminal.Line($"{collection}.");
        terminal.Line($"Written: {Path.Combine(folder, Project.FileName)}; {ProjectWriter.IgnoreFile} keeps the key file, caches and results out of git.");
        terminal.Line("Next: hero run");
    }
}
