/** Words that people use for the same thing, in both languages. A word finds its group's others too, at a lower weight. */
const GROUPS: readonly (readonly string[])[] = [
  ['kol', 'creator', 'influencer', 'blogger', 'author', '达人', '博主', '作者', '创作者', '红人', '网红'],
  ['user', 'profile', 'account', '用户', '账号', '主页', '博主'],
  ['comment', 'review', '评论', '评价'],
  ['reply', '回复'],
  ['note', 'post', 'tweet', '笔记', '帖子', '动态'],
  ['video', 'clip', '视频', '作品'],
  ['reel', 'short', '短视频'],
  ['follower', 'fan', '粉丝'],
  ['following', '关注'],
  ['price', 'quote', 'pricing', '报价', '价格'],
  ['product', 'item', 'goods', 'sku', '商品', '产品', '宝贝'],
  ['shop', 'store', 'seller', '店铺', '商家'],
  ['hot', 'trending', 'trend', 'popular', 'ranking', '热门', '热榜', '热搜', '榜单', '排行'],
  ['live', 'livestream', 'broadcast', '直播'],
  ['search', 'find', 'lookup', 'discover', '搜索', '检索', '查找'],
  ['detail', 'info', 'information', '详情', '信息'],
  ['subtitle', 'caption', 'transcript', '字幕'],
  ['danmaku', 'danmu', '弹幕'],
  ['article', '文章'],
  ['like', '点赞'],
  ['share', 'repost', '转发', '分享'],
  ['topic', 'hashtag', 'tag', '话题', '标签'],
  ['link', 'url', '链接'],
  ['audience', 'demographics', 'distribution', '受众', '画像', '分布'],
  ['music', 'sound', 'audio', '音乐'],
  ['movie', 'film', '电影'],
  ['category', '分类', '类目'],
  ['job', '职位', '招聘'],
  ['company', '公司', '企业'],
  ['house', 'housing', 'property', '房源', '房产'],
  ['question', '问题'],
  ['answer', '回答'],
]

const others = new Map<string, string[]>()
for (const group of GROUPS) {
  for (const word of group) {
    others.set(word, [...(others.get(word) ?? []), ...group.filter((other) => other !== word)])
  }
}

export const synonymsOf = (word: string): readonly string[] => others.get(word) ?? []
