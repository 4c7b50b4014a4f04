using System.Globalization;
using HeroImages.Web;

namespace HeroImages.Cli;

/// <summary>Runs the page of a review until Ctrl-C.</summary>
static class ReviewSession
{
    /// <summary>Pictures that could not be shown and are told by name; the rest are counted.</summary>
    const int MostNamed = 10;

    /// <summary>Starts the page, says where it is, and waits.</summary>
    /// <returns>Never: it ends by Ctrl-C.</returns>
    /// <exception cref="OperationCanceledException">Ctrl-C was pressed; the page is closed, and all that was answered is kept.</exception>
    public static int Run(ReviewOptions options, Terminal terminal, bool opensBrowser, CancellationToken cancel)
    {
        var server = terminal.Work(progress => ReviewServer.StartAsync(options, progress, cancel).GetAwaiter().GetResult());
        try
        {
            server.LinkUsed += (_, _) => terminal.Note($"That link is used up. For another browser: {server.NewLink()}");
            Announce(server, terminal);
            if (opensBrowser && !Browser.Open(server.Url))
            {
                terminal.Note("No browser could be opened; open the link yourself.");
            }
            cancel.WaitHandle.WaitOne();
        }
        finally
        {
            server.StopAsync().GetAwaiter().GetResult();
        }
        Conclude(server, terminal);
        cancel.ThrowIfCancellationRequested();
        return ExitCode.Done;
    }

    static void Announce(ReviewServer server, Terminal terminal)
    {
        terminal.Line($"Open {server.Url}");
        foreach (var link in server.NewNetworkLinks())
        {
            terminal.Line($"On another device of this network: {link}");
        }
        terminal.Note($"Each link lets one browser in. The journal is {server.Journal}. Ctrl-C ends.");
    }

    static void Conclude(ReviewServer server, Terminal terminal)
    {
        terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{server.Answers:N0} answers in this run; the journal is {server.Journal}. Next: hero agreement, hero gallery."));
        var unreadable = server.Unreadable;
        foreach (var picture in unreadable.Take(MostNamed))
        {
            terminal.Note($"could not be shown: {picture.File}: {picture.Reason}");
        }
        if (unreadable.Count > MostNamed)
        {
            terminal.Note(string.Create(CultureInfo.InvariantCulture, $"and {unreadable.Count - MostNamed:N0} more could not be shown"));
        }
    }
}
