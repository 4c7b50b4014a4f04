using System.CommandLine;
using HeroImages.Selection;

namespace HeroImages.Cli;

/// <summary>The options that say how pictures come into an output folder; they exclude each other.</summary>
sealed class TransferArguments
{
    readonly Option<bool> _copy = new("--copy") { Description = "Copy the pictures into the folder, without their metadata; the default." };
    readonly Option<bool> _link = new("--link") { Description = "Make symbolic links to the pictures in the folder instead." };
    readonly Option<bool> _noCopy = new("--no-copy") { Description = "Point to the pictures where they are." };

    public TransferArguments(Command command)
    {
        foreach (Option option in new Option[] { _copy, _link, _noCopy })
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

    /// <summary>What was asked for.</summary>
    public PictureTransfer Of(ParseResult parsed) => parsed.GetValue(_link) ? PictureTransfer.Link : parsed.GetValue(_noCopy) ? PictureTransfer.None : PictureTransfer.Copy;
}
