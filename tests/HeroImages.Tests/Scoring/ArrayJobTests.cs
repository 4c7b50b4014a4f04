using HeroImages.Files;
using HeroImages.Scoring.Shards;

namespace HeroImages.Tests.Scoring;

public class ArrayJobTests
{
    [Theory]
    [InlineData("3/8", "", "3/8")]
    [InlineData("0/1", "SLURM_ARRAY_TASK_ID=5", "0/1")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=8 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=7", "3/8")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_COUNT=1 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=0", "0/1")]
    [InlineData("auto/500", "SLURM_ARRAY_TASK_ID=15 SLURM_ARRAY_TASK_COUNT=5 SLURM_ARRAY_TASK_MIN=4 SLURM_ARRAY_TASK_MAX=17", "15/500")]
    [InlineData("auto/500", "JOB_COMPLETION_INDEX=12", "12/500")]
    [InlineData("auto", "AWS_BATCH_JOB_ARRAY_INDEX=2 AWS_BATCH_JOB_ARRAY_SIZE=10", "2/10")]
    [InlineData("auto", "AWS_BATCH_JOB_ARRAY_INDEX=2 AWS_BATCH_JOB_ARRAY_SIZE=10 JOB_COMPLETION_INDEX=2", "2/10")]
    [InlineData("auto/10", "AWS_BATCH_JOB_ARRAY_INDEX=2 SLURM_ARRAY_TASK_ID=", "2/10")]
    public void A_part_is_found(string text, string environment, string part) => Assert.Equal(part, Parse(text, environment).ToString());

    [Theory]
    [InlineData("auto", "", "none of SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX and AWS_BATCH_JOB_ARRAY_INDEX is set")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=15 SLURM_ARRAY_TASK_COUNT=5 SLURM_ARRAY_TASK_MIN=4 SLURM_ARRAY_TASK_MAX=17", "State it: --shard auto/COUNT")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=2 SLURM_ARRAY_TASK_COUNT=2 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=2", "not all parts")]
    [InlineData("auto", "JOB_COMPLETION_INDEX=12", "State it: --shard auto/COUNT")]
    [InlineData("auto/8", "JOB_COMPLETION_INDEX=8", "Start the array at 0")]
    [InlineData("auto/8", "JOB_COMPLETION_INDEX=x", "JOB_COMPLETION_INDEX is \"x\"")]
    [InlineData("auto/8", "JOB_COMPLETION_INDEX=-1", "JOB_COMPLETION_INDEX is \"-1\"")]
    [InlineData("auto/8", "JOB_COMPLETION_INDEX=1 AWS_BATCH_JOB_ARRAY_INDEX=2", "the engines disagree on the index: JOB_COMPLETION_INDEX says 1, AWS_BATCH_JOB_ARRAY_INDEX says 2")]
    [InlineData("auto", "SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_COUNT=8 SLURM_ARRAY_TASK_MAX=7 AWS_BATCH_JOB_ARRAY_INDEX=1 AWS_BATCH_JOB_ARRAY_SIZE=9", "the engines disagree on the number of parts")]
    [InlineData("8/8", "", "counted from 0")]
    [InlineData("1/0", "", "counted from 0")]
    [InlineData("-1/8", "", "counted from 0")]
    [InlineData("1", "", "counted from 0")]
    [InlineData("1/2/3", "", "counted from 0")]
    [InlineData("0/100001", "", "counted from 0")]
    [InlineData("auto/", "", "counted from 0")]
    [InlineData("auto/0", "JOB_COMPLETION_INDEX=0", "counted from 0")]
    [InlineData("automatic", "", "counted from 0")]
    public void What_is_no_part_is_refused(string text, string environment, string why) =>
        Assert.Contains(why, Assert.Throws<InputException>(() => Parse(text, environment)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("4 8 15 16 17", "4,8,15-17")]
    [InlineData("17 16 15 8 4 4", "4,8,15-17")]
    [InlineData("0 1", "0,1")]
    [InlineData("0 1 2 3", "0-3")]
    [InlineData("7", "7")]
    [InlineData("", "")]
    public void Indexes_are_listed_as_arrays_take_them(string indexes, string list) =>
        Assert.Equal(list, IndexList.Of(indexes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)));

    static Shard Parse(string text, string environment)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        return ArrayJob.Parse(text, name => variables.GetValueOrDefault(name));
    }
}
