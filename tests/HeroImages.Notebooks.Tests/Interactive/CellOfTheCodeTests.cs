using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Interactive;
using HeroImages.Notebooks.Tests.Formatting;
using Microsoft.DotNet.Interactive;
using static Microsoft.DotNet.Interactive.Kernel;

namespace HeroImages.Notebooks.Tests.Interactive;

[Collection(FormatterState.Name)]
public class CellOfTheCodeTests
{
    public CellOfTheCodeTests() => DisplayedValues.Route();

    [Fact]
    public async Task Cells_that_run_at_once_keep_their_outputs_apart()
    {
        var (one, two) = (new RecordedFrontEnd(), new RecordedFrontEnd());
        using var both = new Barrier(2);

        await Task.WhenAll(one.RunAsync(() => ShowAsync(1, both)), two.RunAsync(() => ShowAsync(2, both)));

        Assert.Equal("1 1 | 2 2", $"{Texts(one)} | {Texts(two)}");
    }

    [Fact]
    public async Task A_thread_that_a_cell_started_shows_in_that_cell_even_later()
    {
        var (one, two) = (new RecordedFrontEnd(), new RecordedFrontEnd());
        using var go = new ManualResetEventSlim();
        Thread? thread = null;
        await one.RunAsync(() =>
        {
            thread = new Thread(() =>
            {
                go.Wait();
                7.Display();
            });
            thread.Start();
            return Task.CompletedTask;
        });

        await two.RunAsync(() =>
        {
            go.Set();
            thread!.Join();
            return Task.CompletedTask;
        });

        Assert.Equal("7 | ", $"{Texts(one)} | {Texts(two)}");
    }

    [Fact]
    public async Task Questions_are_answered_by_the_front_end()
    {
        var front = new RecordedFrontEnd((prompt, isPassword) => $"{prompt}:{isPassword}");
        (string Name, string Hinted, PasswordString? Password) answers = default;

        await front.RunAsync(async () =>
            answers = (await GetInputAsync("name"), await GetInputAsync("hinted", "password"), await GetPasswordAsync("secret")));

        Assert.Equal(("name:False", "hinted:True", "secret:True"), (answers.Name, answers.Hinted, answers.Password!.GetClearTextPassword()));
        Assert.Equal("************", answers.Password.ToString());
    }

    [Fact]
    public async Task A_question_that_nobody_can_answer_says_so()
    {
        var front = new RecordedFrontEnd();

        await Assert.ThrowsAsync<InputUnavailableException>(() => front.RunAsync(() => GetInputAsync("name")));
    }

    [Fact]
    public async Task The_context_tells_when_to_stop_and_takes_streams()
    {
        using var stop = new CancellationTokenSource();
        var front = new RecordedFrontEnd();
        CancellationToken token = default;

        await front.RunAsync(
            () =>
            {
                token = KernelInvocationContext.Current!.CancellationToken;
                KernelInvocationContext.Current.DisplayStandardOut("out");
                KernelInvocationContext.Current.DisplayStandardError("error");
                KernelInvocationContext.Current.DisplayAs("{}", MimeTypes.Json);
                return Task.CompletedTask;
            },
            stop.Token);

        Assert.Equal(stop.Token, token);
        Assert.Equal([new StreamOutput(StreamKind.Out, "out"), new StreamOutput(StreamKind.Error, "error")], front.Outputs.Take(2));
        Assert.Equal("{}", ((DisplayOutput)front.Outputs[2]).Bundle[MimeTypes.Json]);
    }

    static async Task ShowAsync(int number, Barrier both)
    {
        both.SignalAndWait();
        number.Display();
        await Task.Yield();
        display(number);
    }

    static string Texts(RecordedFrontEnd front) => string.Join(' ', front.Outputs.OfType<DisplayOutput>().Select(o => o.Bundle[MimeTypes.Plain]));
}
