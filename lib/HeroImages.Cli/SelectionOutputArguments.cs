using System.CommandLine;
using HeroImages.Files;
using HeroImages.Selection;

namespace HeroImages.Cli;

/// <summary>The options that say where and how a selection is written.</summary>
sealed class SelectionOutputArguments
{
    const string ReferenceFormat = "reference";

    readonly Option<string> _out = new("--out", "-o") { Description = "Folder to write into; made if it is not there (the project's out/selection).", HelpName = "DIR" };
    readonly Option<bool> _copy = new("--copy") { Description = "Copy the pictures into the folder; the default where there is a folder of pictures." };
    readonly Option<bool> _link = new("--link") { Description = "Make symbolic links to the pictures in the folder instead." };
    readonly Option<bool> _noCopy = new("--no-copy") { Description = "Leave the pictures where they are." };
    readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace an earlier selection in the folder." };
    readonly Option<string> _format = new("--format") { Description = "\"reference\" writes the predecessor's candidates_metadata.json as well.", HelpName = "NAME" };

    public SelectionOutputArguments(Command command)
    {
        _format.AcceptOnlyFromAmong(ReferenceFormat);
        foreach (Option option in new Option[] { _out, _copy, _link, _noCopy, _overwrite, _format })
        {
            command.Options.Add(option);
        }
        command.Validators.Add(result =>
        {
            if (new[] { _copy, _link, _noCopy }.Count(o => result.GetValue(o)) > 1)
            {
                result.AddError("--copy, --link and --no-copy exclude each other");
            }
        });
    }

    /// <summary>The folder to write into.</summary>
    public string Folder(ParseResult parsed, Project? project) =>
        parsed.GetValue(_out) ?? (project is null ? null : Path.Combine(project.Out, "selection"))
        ?? throw new InputException("--out", null, "it was not given", "a folder to write into", "Name one: --out DIR.");

    /// <summary>How to write.</summary>
    public SelectionWriterOptions Options(ParseResult parsed, string? images)
    {
        var asked = parsed.GetValue(_copy) ? PictureTransfer.Copy : parsed.GetValue(_link) ? PictureTransfer.Link : (PictureTransfer?)null;
        if (asked is not null && images is null)
        {
            throw new InputException("--images", null, "it was not given", "the folder of the pictures to copy or link", "Name it: --images DIR.");
        }
        return new()
        {
            Images = images,
            Transfer = parsed.GetValue(_noCopy) || images is null ? PictureTransfer.None : asked ?? PictureTransfer.Copy,
            Overwrite = parsed.GetValue(_overwrite),
            ReferenceFormat = parsed.GetValue(_format) == ReferenceFormat,
        };
    }
}
