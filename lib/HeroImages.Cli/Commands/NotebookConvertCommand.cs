using System.CommandLine;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Cli.Commands;

/// <summary><c>hero notebook convert</c>: turns a .dib file into an .ipynb file, or back.</summary>
static class NotebookConvertCommand
{
    public static Command Create()
    {
        var command = new Command("convert", "Turn a text notebook (.dib) into a Jupyter notebook (.ipynb), or back. What the other kind cannot say is refused.");
        var source = new Argument<string>("in") { Description = "The notebook to read." };
        var target = new Argument<string>("out") { Description = "The notebook to write, of the other kind." };
        var lossy = new Option<bool>("--lossy") { Description = "Leave out what a text notebook cannot hold: outputs, tags, attachments." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the file if it is there." };
        command.Arguments.Add(source);
        command.Arguments.Add(target);
        command.Options.Add(lossy);
        command.Options.Add(overwrite);
        return command.Does((parsed, terminal, _) =>
        {
            var path = parsed.GetRequiredValue(target);
            var losses = NotebookConverter.Convert(parsed.GetRequiredValue(source), path, parsed.GetValue(lossy), parsed.GetValue(overwrite));
            terminal.Line($"{path} written");
            if (losses.Count > 0)
            {
                terminal.Note($"Left out: {string.Join(", ", losses)}.");
            }
            return ExitCode.Done;
        });
    }
}
