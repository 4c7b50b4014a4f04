using HeroImages.Labeling;
using HeroImages.Labeling.Chat;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;

namespace HeroImages.Tests.Labeling.Chat;

public class ChatLayersTests
{
    static readonly RequestPrice Price = new((_, _) => 1, (_, _) => 0.25m);

    readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(ServiceFaultKind.RateLimit, 13)]
    [InlineData(ServiceFaultKind.Overloaded, 7)]
    [InlineData(ServiceFaultKind.Connection, 6)]
    [InlineData(ServiceFaultKind.Internal, 4)]
    [InlineData(ServiceFaultKind.Deadline, 3)]
    [InlineData(ServiceFaultKind.BadRequest, 1)]
    public async Task Each_sort_of_trouble_is_tried_again_so_often_and_no_more(ServiceFaultKind kind, int calls)
    {
        var client = new ScriptedChatClient(ScriptedChatClient.Throws(new ServiceException(new(kind, "made"))));

        var asked = Ask(client, new(null));
        await PassAsync(asked, TimeSpan.FromHours(2));

        await Assert.ThrowsAsync<ServiceException>(() => asked);
        Assert.Equal(calls, client.Calls.Count);
    }

    [Fact]
    public async Task A_wait_that_the_service_asks_for_is_kept()
    {
        var client = new ScriptedChatClient(ScriptedChatClient.Throws(new ServiceException(new(ServiceFaultKind.RateLimit, "made", TimeSpan.FromSeconds(53)))), ScriptedChatClient.Says("good"));

        var asked = Ask(client, new(null));
        await PassAsync(asked, TimeSpan.FromSeconds(52));
        Assert.Single(client.Calls);
        await PassAsync(asked, TimeSpan.FromSeconds(5));

        Assert.Equal("good", (await asked).Text);
    }

    [Theory]
    [InlineData(ServiceFaultKind.DailyQuota, true)]
    [InlineData(ServiceFaultKind.NoCredit, true)]
    [InlineData(ServiceFaultKind.BadKey, false)]
    [InlineData(ServiceFaultKind.NoModel, false)]
    public async Task What_no_waiting_mends_stops_at_the_first_call(ServiceFaultKind kind, bool isPause)
    {
        var client = new ScriptedChatClient(ScriptedChatClient.Throws(new ServiceException(new(kind, "made", TimeSpan.FromSeconds(18)))));

        var stopped = await Assert.ThrowsAsync<RaterStoppedException>(() => Ask(client, new(null)));

        Assert.Equal(isPause, stopped.IsPause);
        Assert.Single(client.Calls);
    }

    [Fact]
    public async Task One_warning_halves_the_number_at_a_time_and_answers_raise_it_again()
    {
        var gate = new RequestGate(8, _clock);
        Assert.Equal(8, gate.Limit);

        gate.Close(TimeSpan.FromSeconds(10));
        gate.Close(TimeSpan.FromSeconds(11));

        Assert.Equal(4, gate.Limit);
        var entering = gate.EnterAsync(TestContext.Current.CancellationToken);
        await PassAsync(entering, TimeSpan.FromSeconds(10));
        Assert.False(entering.IsCompleted);
        await PassAsync(entering, TimeSpan.FromSeconds(2));
        await entering;
        for (var i = 0; i < 100; i++)
        {
            gate.Ease();
        }
        Assert.Equal(8, gate.Limit);
    }

    [Fact]
    public async Task Never_more_are_inside_than_the_gate_lets()
    {
        var gate = new RequestGate(3, TimeProvider.System);
        var (inside, most) = (0, 0);

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (_, cancel) =>
        {
            await gate.EnterAsync(cancel);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            gate.Leave();
        });

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_place_that_is_no_longer_wanted_goes_to_the_next()
    {
        var gate = new RequestGate(1, _clock);
        await gate.EnterAsync(TestContext.Current.CancellationToken);
        using var cancel = new CancellationTokenSource();
        var (givenUp, next) = (gate.EnterAsync(cancel.Token), gate.EnterAsync(TestContext.Current.CancellationToken));

        await cancel.CancelAsync();
        gate.Leave();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        await next;
    }

    [Fact]
    public async Task The_budget_is_never_passed_and_what_was_set_aside_and_not_used_is_spent_later()
    {
        var budget = new Budget(2);
        var client = new ScriptedChatClient(ScriptedChatClient.Says("good"));

        for (var i = 0; i < 5; i++)
        {
            await Ask(client, budget);
        }

        Assert.Equal(1.25m, budget.Spent);
        await Assert.ThrowsAsync<RaterStoppedException>(() => Ask(client, budget));
        Assert.Equal(5, client.Calls.Count);
    }

    [Fact]
    public async Task A_request_waits_for_others_on_their_way_before_the_budget_is_called_used()
    {
        var budget = new Budget(1.5m);
        await budget.ReserveAsync(1, TestContext.Current.CancellationToken);

        var waiting = budget.ReserveAsync(1, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        budget.Settle(1, 0.25m);

        await waiting;
    }

    [Fact]
    public async Task A_lost_connection_may_have_cost_all_and_a_refusal_costs_nothing()
    {
        var (lost, refused) = (new Budget(null), new Budget(null));

        await Assert.ThrowsAsync<ServiceException>(() => Direct(ServiceFaultKind.Connection, lost));
        await Assert.ThrowsAsync<ServiceException>(() => Direct(ServiceFaultKind.RateLimit, refused));

        Assert.Equal((1m, 0m), (lost.Spent, refused.Spent));
    }

    static Task<ChatResponse> Direct(ServiceFaultKind kind, Budget budget) =>
        new BudgetedChatClient(new ScriptedChatClient(ScriptedChatClient.Throws(new ServiceException(new(kind, "made")))), budget, Price).GetResponseAsync("q");

    Task<ChatResponse> Ask(IChatClient client, Budget budget) =>
        ChatLayers.Around(client, new(4, _clock), budget, Price, _clock, chance: () => 0).GetResponseAsync("q", cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Lets time pass in steps, giving others their turn in between, until it is over or the task has ended.</summary>
    async Task PassAsync(Task task, TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed < time && !task.IsCompleted; passed += TimeSpan.FromSeconds(1))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }
        await Task.Delay(20, TestContext.Current.CancellationToken);
    }
}
